#!/usr/bin/env python3
"""A region of points made up, and the best choice of sites in it by a general solver (HiGHS).

usage: sites.py make PROVIDERS AREAS MINIMUM SEED DIR
       sites.py check DIR RESULT.json [--seconds S] [--exactly P]
       sites.py gap RESULT.json MOST

`check` builds the whole model (everyone to the nearest that is kept, each that is kept has the minimum) and compares:
where the solver proves its answer and the example says that its choice is proven, both cost the same; what the example
found is never below the solver's bound, and its bound never above what the solver found. `gap` prints the distance
between what was found and the bound, and fails when it is above MOST percent.
"""
import csv, json, math, os, random, sys
from decimal import Decimal


def write(folder, name, head, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def make(providers, areas, minimum, seed, folder):
    draw = random.Random(int(seed))
    place = lambda: (round(draw.uniform(0, 200_000)), round(draw.uniform(0, 250_000)))
    sites = [place() for _ in range(int(providers))]
    homes = [place() for _ in range(int(areas))]
    volumes = [round(math.exp(draw.gauss(math.log(40), 0.7))) + 1 for _ in sites]
    people = [draw.randint(500, 9_000) for _ in homes]
    os.makedirs(folder, exist_ok=True)
    points = [(f"P{at:03}", *it) for at, it in enumerate(sites)] + [(f"A{at:04}", *it) for at, it in enumerate(homes)]
    write(folder, "points.csv", ["place", "east", "north"], points)
    write(folder, "areas.csv", ["area", "population"], [(f"A{at:04}", it) for at, it in enumerate(people)])
    rows = [(f"P{at:03}", "care", 2024, it) for at, it in enumerate(volumes)]
    write(folder, "volumes.csv", ["location", "intervention", "year", "count"], rows)
    write(folder, "norms.csv", ["intervention", "minimum"], [("care", minimum)])


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return list(csv.DictReader(file))


def model(folder):
    """Amounts of groups, and of each the providers in the order in which its patients go to them, with the minutes more."""
    points = {row["place"]: (int(row["east"]), int(row["north"])) for row in read(folder, "points.csv")}
    volume = {row["location"]: int(row["count"]) for row in read(folder, "volumes.csv")}
    names = sorted(volume)
    minutes = lambda one, other: math.dist(points[one], points[other]) / 1000 / 50 * 60
    first, groups = {}, []
    for row in read(folder, "areas.csv"):
        first.setdefault(min(names, key=lambda name: (minutes(row["area"], name), name)), []).append(row)
    for name in names:
        if name not in first:  # nobody knows where its patients live
            order = sorted(names, key=lambda other: (minutes(name, other), other))
            groups.append((volume[name], [(other, 0.0) for other in order]))
            continue
        whole = sum(int(row["population"]) for row in first[name])
        for row in first[name]:
            order = sorted(names, key=lambda other: (minutes(row["area"], other), other))
            now = minutes(row["area"], name)
            amount = volume[name] * int(row["population"]) / whole
            groups.append((amount, [(other, minutes(row["area"], other) - now) for other in order]))
    return names, groups, int(read(folder, "norms.csv")[0]["minimum"])


def solve(names, groups, minimum, seconds, exactly):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1e-6)
    infinity = highspy.kHighsInf
    number = len(names)
    kept = {name: at for at, name in enumerate(names)}
    for _ in names:
        solver.addVar(0.0, 1.0)
    for at in range(number):
        solver.changeColIntegrality(at, highspy.HighsVarType.kInteger)
    filled = {name: [] for name in names}
    next_column = number
    for amount, order in groups:
        columns = []
        for name, extra in order:
            solver.addVar(0.0, 1.0)
            solver.changeColCost(next_column, amount * extra)
            columns.append(next_column)
            filled[name].append((next_column, amount))
            # Only to one that is kept.
            solver.addRow(-infinity, 0.0, 2, [next_column, kept[name]], [1.0, -1.0])
            next_column += 1
        solver.addRow(1.0, 1.0, len(columns), columns, [1.0] * len(columns))
        # To the nearest that is kept: up to it, as many as it is kept.
        for at in range(number - 1):
            solver.addRow(0.0, infinity, at + 2, columns[: at + 1] + [kept[order[at][0]]], [1.0] * (at + 1) + [-1.0])
    for name in names:
        columns, amounts = [column for column, _ in filled[name]], [amount for _, amount in filled[name]]
        solver.addRow(-1e-9, infinity, len(columns) + 1, columns + [kept[name]], amounts + [-float(minimum)])
    if exactly is not None:
        solver.addRow(float(exactly), float(exactly), number, list(range(number)), [1.0] * number)
    solver.run()
    info = solver.getInfo()
    status = solver.getModelStatus()
    return info.objective_function_value, info.mip_dual_bound, status == highspy.HighsModelStatus.kOptimal


def chosen(result):
    """Of an answer the choice as a whole, and the first region."""
    with open(result, encoding="utf-8") as file:
        items = json.load(file)["items"]
    whole = next(item for item in items if item["about"].get("choice") == "all")
    first = next(item for item in items if "patients" in item.get("values", {}))
    return whole, first


EXTRA, LEAST = "patient-minutes-extra-a-year", "patient-minutes-extra-a-year-at-least"


def check(folder, result, seconds, exactly):
    page, choice = chosen(result)
    found, bound = float(Decimal(choice["values"][EXTRA])), float(Decimal(page["values"][LEAST]))
    best, least, proven = solve(*model(folder), seconds, exactly)
    close = lambda one, other: abs(one - other) <= 1e-4 * max(1.0, abs(other))
    if bound > best + 1e-4 * max(1.0, abs(best)):
        sys.exit(f"bound {bound} is above a choice of the solver, {best}")
    if found < least - 1e-4 * max(1.0, abs(least)):
        sys.exit(f"found {found} is below the bound of the solver, {least}")
    ours = choice['status'] != "best-found"
    if proven and ours and not close(found, best):
        sys.exit(f"found {found} and proven, the solver {best}")
    if proven and found < best - 1e-4 * max(1.0, best):
        sys.exit(f"found {found}, the solver proved {best}")
    equal = proven and close(found, best)
    print(f"found {found:.1f} ({choice['status']}), solver {best:.1f} ({'proven' if proven else f'at least {least:.1f}'})"
          f"{', equal' if equal else ''}")


def gap(result, most):
    page, _ = chosen(result)
    found, bound = Decimal(page["values"][EXTRA]), Decimal(page["values"][LEAST])
    share = (found - bound) / found * 100
    print(f"found {found:.0f}, at least {bound:.0f}: a gap of {share:.1f} %")
    if share > Decimal(most):
        sys.exit(f"the gap is above {most} %")


def option(name, default):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


if sys.argv[1:2] == ["make"]:
    make(*sys.argv[2:7])
elif sys.argv[1:2] == ["check"]:
    number = option("--exactly", None)
    check(sys.argv[2], sys.argv[3], option("--seconds", 60), None if number is None else int(number))
elif sys.argv[1:2] == ["gap"]:
    gap(*sys.argv[2:4])
else:
    sys.exit(__doc__)
