#!/usr/bin/env python3
"""Writes random counts and norms that are valid, for holding check_volumes against an independent oracle.

usage: random_instances.py SEED DIR    writes DIR/volumes.csv, DIR/norms.json, and DIR/asked (year, day, silence, incomplete years)

Among them: norms that are announced, proposed, expired (`until`), enforced from a day, guidelines with such a day; years, units and
kinds of care of which the file says nothing; rows without a unit that no norm counts per. Now and then the day is left out.
"""
import json, pathlib, random, sys

seed, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
r = random.Random(seed)
kinds = ["location", "institution", "network", "specialist"]
columns = kinds + ["intervention", "year", "count"]
r.shuffle(columns)
years = sorted(r.sample(range(2018, 2026), r.randint(1, 5)))
names = ["A", "B b", "00", "é", "a,b", 'q"', "Z"]
care = [f"i{i}" for i in range(5)]

def day(year):
    return f"{year}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"

# The asked year is often the last of the file, so that the interesting days lie around its end.
asked_year = r.choice([years[-1], years[-1], r.choice(years), 2017, 2026])
around = [f"{asked_year}-12-31", f"{asked_year + 1}-01-01", f"{asked_year}-01-01", f"{asked_year - 1}-12-31"]
on = r.choice([None, None, r.choice(around), day(asked_year), day(asked_year + 1), day(r.randint(2015, 2029))])
today = on or f"{asked_year}-12-31"

def some_day():
    return r.choice([r.choice(around), today, day(r.randint(2016, 2028))])

norms = []
for number in range(r.randint(1, 6)):
    days = sorted({some_day() for _ in range(r.randint(1, 4))})
    levels = []
    for start in days:
        level = {"from": start, "status": r.choice(["proposed", "adopted", "adopted"])}
        if r.random() < 0.7:
            level["minimum"] = r.randint(1, 80)
        else:
            low = r.randint(1, 60)
            level["guideline"] = {"low": low, "high": low + r.randint(0, 60)}
        if r.random() < 0.5:
            level["enforced-from"] = max(start, some_day())
        levels.append(level)
    items = [{"intervention": name} for name in r.sample(care, r.randint(1, 3))]
    for item in items:
        if r.random() < 0.4:
            item["weight"] = r.randint(1, 3)
    window = {"kind": "calendar-year"} if r.random() < 0.5 else {"kind": "mean-of-years", "years": r.randint(1, 4)}
    norm = {"id": f"n{number}", "title": {"nl": "n", "en": "n"}, "basket": items, "per": r.choice(kinds), "window": window,
            "levels": levels, "source": {"title": "random", "section": "1", "consulted": "2025-01-01"}}
    until = [end for end in (today, some_day(), f"{int(days[-1][:4]) + r.randint(1, 3)}-01-01") if end > days[-1]]
    if until and r.random() < 0.4:
        norm["until"] = r.choice(until)
    norms.append(norm)
r.shuffle(norms)

counted = {kind: {item["intervention"] for norm in norms if norm["per"] == kind for item in norm["basket"]} for kind in kinds}
# Some care is reported in some years only, and some units deliver in some years only: elsewhere nothing is said.
fullness = r.choice([1, 1, 0.9, 0.6])
reported = {name: {year for year in years if r.random() < fullness} for name in care[:4]}
present = {name: {year for year in years if r.random() < fullness} for name in names}

def cell():
    kind = r.randint(0, 19)
    if kind == 0:
        return ""
    if kind == 1:
        return f"<{r.randint(1, 12)}"
    if kind == 2:
        low = r.randint(0, 40)
        return f"{low}..{low + r.randint(0, 20)}"
    return str(r.choice([0, r.randint(0, 60), r.randint(0, 60)]))

def quoted(text):
    return '"' + text.replace('"', '""') + '"' if r.random() < 0.2 or any(c in text for c in ',"') else text

lines, seen = [",".join(columns)], set()
for _ in range(r.choice([r.randint(1, 60), r.randint(60, 400)])):
    row = {kind: r.choice(names) for kind in kinds}
    row |= {"intervention": r.choice(care[:4]), "year": r.choice(years)}
    if row["year"] not in reported[row["intervention"]] or row["year"] not in present[row["location"]]:
        continue
    for kind in kinds[1:]:
        if row["intervention"] not in counted[kind] and r.random() < 0.3:
            row[kind] = ""
    row["year"] = str(row["year"])
    key = tuple(sorted(row.items()))
    if key not in seen:
        seen.add(key)
        row["count"] = cell()
        lines.append(",".join(quoted(row[column]) for column in columns))
ending = r.choice(["\n", "\r\n"])
text = r.choice(["", "\ufeff"]) + ending.join(lines) + r.choice(["", ending])
(folder / "volumes.csv").write_bytes(text.encode())
(folder / "norms.json").write_text(json.dumps({"norms": norms}))
incomplete = [year for year in years if r.random() < 0.1]
arguments = ["--year", str(asked_year)] + (["--on", on] if on else []) + (["--silence", r.choice(["none", "unknown"])] if r.random() < 0.4 else [])
(folder / "asked").write_text(" ".join(arguments + [part for year in incomplete for part in ("--incomplete", str(year))]))
