#!/usr/bin/env python3
"""A second, slow computation of redistribution by observed flows, and a country to try it on.

usage: flows.py make SITES.csv VOLUMES.csv DIR [--nearest]
       flows.py check DIR SCENARIO RESULT.json [--when-closed W] [--unobserved U]

`make` writes a folder from real hospitals: an area at each of them, people and flows made up from fixed numbers, so that
many go past the nearest; some counts are withheld and some patients seen nowhere. With --nearest all flows go to the
nearest hospital, in proportion to people, which is what is assumed without flows. `check` computes the scenario again,
patient group by patient group in exact numbers, and compares it with what the example printed.
"""
import csv, json, math, os, sys
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

UNIT = 10**6
YEAR = "2021"


def read(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, name, head, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def kilometres(one, other):
    a, b, c, d = (math.radians(float(x)) for x in (one["latitude"], one["longitude"], other["latitude"], other["longitude"]))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def make(sites, volumes, folder, nearest_only):
    with open(sites, encoding="utf-8") as file:
        sites = {row["location"]: row for row in csv.DictReader(file)}
    with open(volumes, encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == YEAR and row["location"] in sites]
    cares = sorted({row["intervention"] for row in rows})
    names = sorted(sites)
    area = {name: "z" + name for name in names}
    minutes = {
        a: {b: 0.3 + round(kilometres(sites[a], sites[b]) * 1.2, 1) if a != b else 0.3 for b in names} for a in names
    }
    near = {a: sorted(names, key=lambda b: (minutes[a][b], b)) for a in names}
    count = {(row["location"], row["intervention"]): int(row["count"]) for row in rows if row["count"].isdigit()}
    people = {name: 1000 + 37 * (index * index % 211) for index, name in enumerate(names)}
    flows, norms, scenarios = [], [], []
    if nearest_only:
        # One kind of care with whole flows: as many patients from each area as it has thousands of people.
        cares = cares[:1]
        giving = sorted(name for (name, care), number in count.items() if care == cares[0] and number > 0)
        sums = defaultdict(int)
        for name in names:
            people[name] = 1000 * (1 + people[name] % 5)
            to = next(b for b in near[name] if b in set(giving))
            flows.append((area[name], to, cares[0], YEAR, people[name] // 1000))
            sums[to] += people[name] // 1000
        count = {(name, cares[0]): number for name, number in sums.items()}
    for care in cares:
        giving = sorted(name for (name, found), number in count.items() if found == care and number > 0)
        median = sorted(count[name, care] for name in giving)[len(giving) // 2]
        norms.append((care, max(median, 2)))
        for index, name in enumerate(giving):
            number = count[name, care]
            if number < max(median, 2):
                scenarios.append(("raise", care, name, "stop"))
            if nearest_only:
                continue
            # Areas around it, the nearest of which send most.
            seen, left = [], number
            for rank, home in enumerate(near[name][:7]):
                part = left if rank == 6 else (left + 1) // 2
                if part and (index + rank) % 5 != 3:
                    withheld = part < 11 and (index + rank) % 4 == 1
                    seen.append((area[home], name, care, YEAR, "<11" if withheld else part))
                left -= part
            flows += seen
        # Who does not give the care and is in the middle of the list begins.
        other = [name for name in names if (name, care) not in count]
        if other and not nearest_only:
            scenarios.append(("begin", care, other[len(other) // 2], "start"))
            scenarios += [("begin", care, name, "stop") for name in giving[::4]]
    os.makedirs(folder, exist_ok=True)
    write(folder, "areas.csv", ["area", "population"], [(area[name], people[name]) for name in names])
    write(folder, "travel.csv", ["area", "location", "minutes"],
          [(area[a], b, f"{minutes[a][b]:.1f}") for a in names for b in names])
    write(folder, "volumes.csv", ["location", "intervention", "year", "count"],
          [(name, care, YEAR, number) for (name, care), number in sorted(count.items())])
    write(folder, "regions.csv", ["location", "region", "area"],
          [(name, "north" if float(sites[name]["latitude"]) > 36 else "south", area[name]) for name in names])
    write(folder, "norms.csv", ["intervention", "minimum"], norms)
    write(folder, "scenarios.csv", ["scenario", "intervention", "location", "action"], scenarios)
    write(folder, "flows.csv", ["area", "location", "intervention", "year", "count"], flows)


def shared_out(total, weights):
    """A total over [(key, weight)] by largest remainder, the first of equals first."""
    whole = sum(weight for _, weight in weights)
    if not whole:
        return {}
    exact = [(key, Fraction(total * weight, whole)) for key, weight in weights]
    part = {key: int(share) for key, share in exact}
    rest = total - sum(part.values())
    order = sorted(range(len(exact)), key=lambda at: (-(exact[at][1] - int(exact[at][1])), at))
    for at in order[:rest]:
        part[exact[at][0]] += 1
    return part


class Country:
    def __init__(self, folder):
        self.people = {row["area"]: int(row["population"]) for row in read(folder, "areas.csv")}
        # Whole millionths.
        self.minutes = {
            (row["area"], row["location"]): int(Decimal(row["minutes"]) * UNIT) for row in read(folder, "travel.csv")
        }
        self.region = {row["location"]: row["region"] for row in read(folder, "regions.csv")}
        self.home = {row["location"]: row["area"] for row in read(folder, "regions.csv")}

    def nearest(self, area, among):
        reach = [(self.minutes[area, it], it) for it in among if (area, it) in self.minutes]
        return min(reach)[1] if reach else None


def bounds(text):
    if text.startswith("<"):
        return 0, int(text[1:]) - 1
    if ".." in text:
        low, high = text.split("..")
        return int(low), int(high)
    return int(text), int(text)


def origins(country, volume, flows, unobserved):
    """Millionths of patients by (area, provider), and how many were observed, within bounds and assumed."""
    at, told = defaultdict(int), [0, 0, 0]
    catchment = defaultdict(list)
    for area in sorted(country.people):
        to = country.nearest(area, volume)
        if to:
            catchment[to].append(area)
    for provider, number in sorted(volume.items()):
        rows = sorted((area, *bounds(count)) for area, to, count in flows if to == provider)
        least = sum(low for _, low, _ in rows)
        rest = (number - least) * UNIT
        within = min(rest, sum(high - low for _, low, high in rows) * UNIT)
        part = shared_out(within, [(area, high - low) for area, low, high in rows])
        seen = {area: low * UNIT + part.get(area, 0) for area, low, _ in rows}
        rest -= within
        people = [(area, country.people[area]) for area in catchment[provider]]
        told = [told[0] + least * UNIT, told[1] + within, told[2] + rest]
        if sum(seen.values()) and (unobserved == "as-observed" or not sum(n for _, n in people)):
            more = shared_out(rest, [(area, amount) for area, amount in seen.items() if amount])
        else:
            assert sum(n for _, n in people) or not rest, "a block is not for this check"
            more = shared_out(rest, people)
        for area, amount in list(seen.items()) + list(more.items()):
            at[area, provider] += amount
        for area, amount in seen.items():
            if amount:
                flows_seen[area, provider] += amount
    return at, told


flows_seen = defaultdict(int)


def divide(country, volume, actions, flows, when_closed, unobserved):
    flows_seen.clear()
    at, told = origins(country, volume, flows, unobserved)
    stops = {name for name, action in actions.items() if action == "stop" and volume.get(name)}
    starts = {name for name, action in actions.items() if action == "start" and not volume.get(name)}
    remain = {name for name in volume if name not in stops} | starts
    by_region = defaultdict(set)
    for name in remain:
        by_region[country.region[name]].add(name)
    seen_at = defaultdict(list)
    for (area, provider), amount in flows_seen.items():
        seen_at[area].append((provider, amount))
    after, stranded = defaultdict(int), defaultdict(int)
    for (area, provider), amount in sorted(at.items()):
        among = by_region[country.region[provider]]
        if not amount:
            continue
        if provider not in stops:
            new = [it for it in among if it in starts]
            now = country.minutes[area, provider]
            nearer = [it for it in new if (country.minutes[area, it], it) < (now, provider)]
            after[area, provider, country.nearest(area, nearer) if nearer else provider] += amount
            continue
        follow = sorted((to, number) for to, number in seen_at[area] if to in among)
        if when_closed == "by-flows" and follow:
            for to, part in shared_out(amount, follow).items():
                after[area, provider, to] += part
            continue
        to = country.nearest(area, among)
        if to:
            after[area, provider, to] += amount
        else:
            stranded[provider] += amount
    return after, stranded, told


def six(number):
    """Millionths, rounded half to even at six decimals."""
    return str(Decimal(round(number)).scaleb(-6))


def mean(pairs):
    pairs = list(pairs)
    whole = sum(weight for weight, _ in pairs)
    return six(Fraction(sum(weight * value for weight, value in pairs), whole)) if whole else None


def expected(country, folder, scenario, care, minimum, when_closed, unobserved):
    volume = {
        row["location"]: int(row["count"]) for row in read(folder, "volumes.csv") if row["intervention"] == care
    }
    volume = {name: number for name, number in volume.items() if number}
    actions = {
        row["location"]: row["action"]
        for row in read(folder, "scenarios.csv")
        if row["intervention"] == care and row["scenario"] == scenario
    }
    flows = [(row["area"], row["location"], row["count"]) for row in read(folder, "flows.csv") if row["intervention"] == care]
    after, stranded, told = divide(country, volume, actions, flows, when_closed, unobserved)
    at, moves = defaultdict(int), defaultdict(int)
    for (area, first, last), amount in after.items():
        at[last] += amount
        if first != last:
            moves[first, last] += amount
    assert sum(at.values()) + sum(stranded.values()) == sum(volume.values()) * UNIT, "patients were lost"
    fit, nearest = [], 0
    for (area, provider), amount in flows_seen.items():
        least = country.minutes[area, country.nearest(area, volume)]
        here = country.minutes[area, provider]
        fit.append((amount, here, least))
        nearest += amount if here == least or country.home[provider] == country.home[country.nearest(area, volume)] else 0
    return {
        "providers": {name: (volume.get(name, 0) * UNIT, at[name]) for name in set(volume) | set(actions)},
        "moves": {pair: amount for pair, amount in moves.items() if amount},
        "stranded": {name: amount for name, amount in stranded.items() if amount},
        "means": [
            mean((amount, country.minutes[area, first]) for (area, first, _), amount in after.items()),
            mean((amount, country.minutes[area, last]) for (area, _, last), amount in after.items()),
        ],
        "origins": told + [sum(part for part, _, _ in fit), nearest],
        "fit": [mean((part, here) for part, here, _ in fit), mean((part, least) for part, _, least in fit)],
    }


def found(result):
    origins = result.get("origins")
    names = ["observed", "within-bounds", "assumed", "compared", "to-nearest"]
    return {
        "providers": {it["location"]: (it["before"], it["after"]) for it in result["providers"]},
        "moves": {(it["from"], it["to"]): it["amount"] for it in result["moves"] if it["amount"]},
        "stranded": {it["from"]: it["amount"] for it in result["stranded"] if it["amount"]},
        "means": [result["travel"]["mean-before"], result["travel"]["mean-after"]],
        "origins": [origins[name] for name in names] if origins else None,
        "fit": [origins["mean-minutes"], origins["mean-minutes-to-nearest"]] if origins else None,
    }


def check(folder, scenario, path, when_closed, unobserved):
    with open(path, encoding="utf-8") as file:
        results = json.load(file)["results"]
    country = Country(folder)
    assert results, "expected results, found none"
    for result in results:
        care = result["intervention"]
        ours = expected(country, folder, scenario, care, result["minimum"], when_closed, unobserved)
        theirs = found(result)
        for key in ours:
            if ours[key] != theirs[key]:
                sys.exit(f"{care}: {key}: expected {ours[key]}, found {theirs[key]}")
    moved = sum(len(found(result)["moves"]) for result in results)
    print(f"flows: {scenario}, {when_closed}, {unobserved}: {len(results)} kinds of care, {moved} moves, all equal")


def option(name, default):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


if sys.argv[1:2] == ["make"]:
    make(*sys.argv[2:5], "--nearest" in sys.argv)
elif sys.argv[1:2] == ["check"]:
    check(*sys.argv[2:5], option("--when-closed", "nearest"), option("--unobserved", "nearest"))
else:
    sys.exit(__doc__)
