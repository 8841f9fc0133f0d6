#!/usr/bin/env python3
"""Whether every rule of the rulebook is a statement of the catalogue, or the counterpart of one in the final agreement.

usage: known_rules.py RULEBOOK.json RULES_FOLDER
The catalogue names the statements of the draft (`IZA-...`); of many it says where their counterpart stands in the final text,
without a name of its own. Such a rule is called `IZA22-...` after the statement, which must not be absent from the final text.
"""
import csv, json, pathlib, sys

rules = pathlib.Path(sys.argv[2])
with open(rules / "index.csv", encoding="utf-8") as file:
    known = {row["id"] for row in csv.DictReader(file)}
with open(rules / "final_counterparts.csv", encoding="utf-8") as file:
    absent = {row["draft_id"] for row in csv.DictReader(file) if row["status"] == "absent"}
with open(sys.argv[1], encoding="utf-8") as file:
    ids = [rule["id"] for rule in json.load(file)["rules"]]
counterparts = [name for name in ids if name not in known]
wrong = [name for name in counterparts if "IZA" + name.removeprefix("IZA22") not in known - absent or not name.startswith("IZA22-")]
if wrong:
    sys.exit("not in the catalogue: " + ", ".join(wrong))
print(f"{len(ids) - len(counterparts)} statements of the catalogue, {len(counterparts)} counterparts in the final text")
