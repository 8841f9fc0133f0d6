#!/usr/bin/env python3
"""Whether every rule of the rulebook is a statement of the catalogue, or the counterpart of one in the final agreement.

usage: known_rules.py RULEBOOK.json RULES_FOLDER
The catalogue names the statements of the draft (`IZA-...`); of many it says where their counterpart stands in the final text,
without a name of its own. Such a rule is called `IZA22-...` after the statement, which must not be absent from the final text. What
weighs most and has changed in the final text is in the rulebook of both, or stands below with where the final text has it.
"""
import csv, json, pathlib, sys

ELSEWHERE = {
    "IZA-3.1-transparency": "IZA22-A-1-h", "IZA-3.2.1-rp-fallback": "IZA22-B-2-c-fallback", "IZA-A-5-c-fund": "IZA22-A-3-C",
    "IZA-A-6-d-outcome": "IZA22-A-2-OUTCOME", "IZA-3.6-ova": "IZA22-K-3-2", "IZA-4.1.3-ova": "IZA22-K-3-2",
    "IZA-H-8-1": "IZA22-K-3-2", "IZA-H-8-2": "IZA22-K-3-3", "IZA-4.1.3-justify": "IZA22-K-3-3", "IZA-4.1.2-c": "IZA22-K-c-1",
}
rules = pathlib.Path(sys.argv[2])
with open(rules / "index.csv", encoding="utf-8") as file:
    catalogue = {row["id"]: row for row in csv.DictReader(file)}
known = set(catalogue)
with open(rules / "final_counterparts.csv", encoding="utf-8") as file:
    counted = list(csv.DictReader(file))
absent = {row["draft_id"] for row in counted if row["status"] == "absent"}
weighty = [row["draft_id"] for row in counted if row["status"] == "changed" and catalogue[row["draft_id"]]["value"] == "5"]
with open(sys.argv[1], encoding="utf-8") as file:
    ids = [rule["id"] for rule in json.load(file)["rules"]]
counterparts = [name for name in ids if name not in known]
wrong = [name for name in counterparts if "IZA" + name.removeprefix("IZA22") not in known - absent or not name.startswith("IZA22-")]
if wrong:
    sys.exit("not in the catalogue: " + ", ".join(wrong))
there = {name.upper() for name in ids}
one_sided = [
    name for name in weighty
    if name.upper() not in there or ELSEWHERE.get(name, "IZA22" + name.removeprefix("IZA")).upper() not in there
]
if one_sided:
    sys.exit("changed in the final text, and not in the rulebook of both: " + ", ".join(one_sided))
print(f"{len(weighty)} statements of most weight that changed, in the rulebook of both texts")
print(f"{len(ids) - len(counterparts)} statements of the catalogue, {len(counterparts)} counterparts in the final text")
