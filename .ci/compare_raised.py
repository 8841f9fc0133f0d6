#!/usr/bin/env python3
"""Counts anew what `raise_the_norm` says of volumes and points on the globe, without areas or regions; in floating point.

usage: compare_raised.py VOLUMES POINTS YEAR RESULT.json
"""
import csv
import json
import math
import re
import sys


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def kilometres(one, other):
    (north, east), (to_north, to_east) = (map(math.radians, place) for place in (one, other))
    half = math.sin((to_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(to_north) * math.sin((to_east - east) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


volumes, points, year, result = sys.argv[1:]
with open(result, encoding="utf-8") as f:
    result = json.load(f)
raised = next(item for item in result["items"] if "raise" in item["about"])
values, care = raised["values"], raised["about"]["intervention"]
low, high = int(values["norm-from"]), int(values["norm-to"])
count = {row["location"]: int(row["count"]) for row in rows(volumes)
         if row["intervention"] == care and row["year"] == year and int(row["count"]) > 0}
place = {row["place"]: (float(row["latitude"]), float(row["longitude"])) for row in rows(points)}
today = {name for name, number in count.items() if number >= low}
after = {name for name in today if count[name] >= high}
out = set(count) - today
moved = sum(count[name] for name in today - after)
expected = {"providers-that-meet-from": len(today), "providers-that-meet-to": len(after), "patients-who-lose-their-provider": moved,
            "providers-left-out": len(out), "patients-left-out": sum(count[name] for name in out)}
found = {key: int(values[key]) for key in expected}
assert found == expected, f"expected {expected}, found {found}"
sentence = raised["explanation"]["message"]["text"]["en"]
providers = "provider" if len(today) == 1 else "providers"
verb = "moves" if after or not moved else "none for"
assert sentence.startswith(f"Raising the norm from {low} to {high} leaves {len(after)} of {len(today)} {providers} and {verb} {moved:,} "), sentence
steps = [item["values"] for item in result["items"] if "minimum" in item["about"]]
assert len(steps) == len(set(count.values())) + (len(count) > 1), len(steps)
for step in steps:
    for minimum, possible in (("minimum-from", "providers-possible-at-minimum-from"), ("minimum-until", "providers-possible-at-minimum-until")):
        here = [number for number in count.values() if number < int(step[minimum])]
        assert (int(step["providers-that-meet"]), int(step["patients-to-move"])) == (len(count) - len(here), sum(here)), step
        assert int(step[possible]) == sum(count.values()) // int(step[minimum]), step
    assert abs(float(step["share-to-move"]) - int(step["patients-to-move"]) / sum(count.values())) < 1e-6, step
stopped = {item["about"]["provider"] for item in result["items"] if item["values"].get("fate") == "stop"}
assert stopped == today - after, f"expected {today - after}, found {stopped}"
mean = values.get("minutes-extra-mean-of-moved")
if after and moved:
    far = sum(count[name] * min(kilometres(place[name], place[to]) for to in after) for name in today - after) / moved
    lines = next(told["text"]["en"] for told in result["notices"] if told["code"] == "example.straight-lines")
    minutes = far / int(re.search(r"at (\d+) km an hour", lines)[1]) * 60
    assert abs(float(mean) - minutes) < 0.001, f"expected {minutes} minutes, found {mean}"
    assert values["patients-stranded"] == "0", values
else:
    assert mean is None and int(values["patients-stranded"]) == moved, values
print(sentence)
