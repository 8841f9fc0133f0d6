#!/usr/bin/env python3
"""Counts anew what `raise_the_norm` says of volumes and points on the globe, without areas or regions; in floating point.

usage: compare_raised.py VOLUMES POINTS RESULT.json
"""
import csv
import json
import math
import sys


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def kilometres(one, other):
    (north, east), (to_north, to_east) = (map(math.radians, place) for place in (one, other))
    half = math.sin((to_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(to_north) * math.sin((to_east - east) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


volumes, points, result = sys.argv[1:]
with open(result, encoding="utf-8") as f:
    result = json.load(f)
low, high = result["norm-from"], result["norm-to"]
count = {row["location"]: int(row["count"]) for row in rows(volumes)
         if row["intervention"] == result["intervention"] and int(row["year"]) == result["year"] and int(row["count"]) > 0}
place = {row["place"]: (float(row["latitude"]), float(row["longitude"])) for row in rows(points)}
today = {name for name, number in count.items() if number >= low}
after = {name for name in today if count[name] >= high}
out = set(count) - today
moved = sum(count[name] for name in today - after)
expected = {"meet-from": len(today), "meet-to": len(after), "moved": moved,
            "left-out": {"providers": len(out), "patients": sum(count[name] for name in out)}}
found = {key: result[key] for key in expected}
assert found == expected, f"expected {expected}, found {found}"
sentence = result["sentence"]
assert sentence.startswith(f"Raising the norm from {low} to {high} leaves {len(after)} of {len(today)} providers and moves "), sentence
for step in result["sweep"]["steps"]:
    for minimum in (step["from"], step["until"]):
        here = [number for number in count.values() if number < minimum]
        assert (step["meet"], step["to-move"]) == (len(count) - len(here), sum(here)), step
mean = result["travel"]["mean-extra-of-moved"]
if after and moved:
    far = sum(count[name] * min(kilometres(place[name], place[to]) for to in after) for name in today - after) / moved
    minutes = far / result["travel"]["straight-line-speed"] * 60
    assert abs(float(mean) - minutes) < 0.001, f"expected {minutes} minutes, found {mean}"
    assert result["travel"]["stranded"] == 0
else:
    assert mean is None and result["travel"]["stranded"] == moved * 10**6, result["travel"]
print(sentence)
