#!/usr/bin/env python3
"""Writes random counts and norms that are valid, for holding check_volumes against an independent oracle.

usage: random_instances.py SEED DIR    writes DIR/volumes.csv, DIR/norms.json, and DIR/asked (year, day, incomplete years)
"""
import json, pathlib, random, sys

seed, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
r = random.Random(seed)
kinds = ["location", "institution", "network", "specialist"]
columns = kinds + ["intervention", "year", "count"]
r.shuffle(columns)
years = r.sample(range(2018, 2026), r.randint(1, 5))
names = ["A", "B b", "00", "é", "a,b", 'q"', "Z"]

def cell():
    kind = r.randint(0, 9)
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
for _ in range(r.randint(1, 60)):
    row = {kind: r.choice(names) for kind in kinds}
    row |= {"intervention": f"i{r.randint(0, 3)}", "year": str(r.choice(years))}
    key = tuple(sorted(row.items()))
    if key not in seen:
        seen.add(key)
        row["count"] = cell()
        lines.append(",".join(quoted(row[column]) for column in columns))
ending = r.choice(["\n", "\r\n"])
text = r.choice(["", "\ufeff"]) + ending.join(lines) + r.choice(["", ending])
(folder / "volumes.csv").write_bytes(text.encode())

def day(year):
    return f"{year}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"

norms = []
for number in range(r.randint(1, 6)):
    days = sorted({day(r.randint(2016, 2027)) for _ in range(r.randint(1, 4))})
    levels = []
    for start in days:
        level = {"from": start, "status": r.choice(["proposed", "adopted"])}
        if r.random() < 0.7:
            level["minimum"] = r.randint(1, 80)
        else:
            low = r.randint(1, 60)
            level["guideline"] = {"low": low, "high": low + r.randint(0, 60)}
        if r.random() < 0.4:
            level["enforced-from"] = max(start, day(r.randint(2016, 2028)))
        levels.append(level)
    items = [{"intervention": f"i{i}"} for i in r.sample(range(5), r.randint(1, 3))]
    for item in items:
        if r.random() < 0.4:
            item["weight"] = r.randint(1, 3)
    window = {"kind": "calendar-year"} if r.random() < 0.5 else {"kind": "mean-of-years", "years": r.randint(1, 4)}
    norm = {"id": f"n{number}", "title": {"nl": "n", "en": "n"}, "basket": items, "per": r.choice(kinds), "window": window,
            "levels": levels, "source": {"title": "random", "section": "1", "consulted": "2025-01-01"}}
    if r.random() < 0.3:
        norm["until"] = f"{int(days[-1][:4]) + r.randint(1, 3)}-01-01"
    norms.append(norm)
r.shuffle(norms)
(folder / "norms.json").write_text(json.dumps({"norms": norms}))
incomplete = [year for year in years if r.random() < 0.2]
arguments = ["--year", str(r.choice(years + [2017, 2026])), "--on", day(r.randint(2015, 2029))]
(folder / "asked").write_text(" ".join(arguments + [part for year in incomplete for part in ("--incomplete", str(year))]))
