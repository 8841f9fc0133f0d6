#!/usr/bin/env python3
"""Whether the figures that `follow_agreement` shows are those of the printed tables, cell by cell.

usage: compare_figures.py FOLDER RULES_FOLDER
FOLDER has `figures-EDITION-YEAR.json` for both editions and four years.
"""
import csv, json, pathlib, sys
from decimal import Decimal

folder, rules = map(pathlib.Path, sys.argv[1:])
SECTORS = {"MSZ": "medical-specialist-care", "GGZ": "mental-health-care", "WV": "district-nursing",
           "HA": "general-practice", "MDZ": "multidisciplinary-care", "Huisartsenzorg": "general-practice",
           "Wijkverpleging": "district-nursing", "total": "total", "Totaal macrokader IZA": "total"}
LINES = ["budget-2022", "tranche-2022", "price-level-2022", "adjustment", "base", "growth"]
YEARS = [2023, 2024, 2025, 2026]


def shown(edition):
    cells = {}
    for year in YEARS:
        with open(folder / f"figures-{edition}-{year}.json", encoding="utf-8") as file:
            [answer] = json.load(file)["answers"]
        for item in (item for item in answer["items"] if item["about"]["subject"] == "figures"):
            sector, values = item["about"].get("sector", "total"), dict(item["values"])
            if "growth-share" in values:
                cells[sector, "percentage", year] = Decimal(values.pop("growth-share")) * 100
            for name, amount in values.items():
                cells[sector, "frame" if name == "total-euro" else name.removesuffix("-euro"), year] = Decimal(amount)
    return cells


def rows(name):
    with open(rules / name, encoding="utf-8") as file:
        yield from csv.DictReader(file)


def line_of(number, label, sector, last):
    """The line of a table by its number, by the year of growth, or by what it says."""
    if "groei 20" in label or "growth 20" in label:
        return "growth-" + label[label.index("20"):][:4]
    if number.isdigit() and int(number) <= 6:
        return LINES[int(number) - 1]
    if not last:
        return "frame" if label.startswith("kader na groei") else None
    if sector == "MSZ":
        return {"7": "after-growth", "8": "availability-shift", "9": "conditional-admission", "10": "consultation",
                "11": "frame"}[number]
    return {"7": "waiting-lists", "8": "frame"}[number] if sector == "GGZ" else "frame"


def printed(last):
    cells = {}
    table = rows("final_financial_frames.csv" if last else "iza_financial_frames.csv")
    for row in table:
        amount, million = row["value" if last else "amount_million_eur"], Decimal(1_000_000)
        if row["remark"].startswith("PERCENTAGE "):
            amount = row["remark"].split()[1].rstrip("%")
        sector, year = SECTORS.get(row["sector"]), row["year"]
        if not year.isdigit() or int(year) not in YEARS or amount in ("", "pm", "PM"):
            continue
        key = None
        if row["table"] in ("K.6 frame per sector", "K.bijlage c kader per sector") and sector:
            key = (sector, line_of(row["line_no"], row["line_label"], row["sector"], last), int(year))
        elif row["table"] in ("K.2c macro frames", "K.2.h macrokader per sector") and sector:
            key = (sector, "frame", int(year))
        elif row["table"] in ("K.2b volume growth", "K.2.g volumegroei (percentage)") and sector:
            key, million = (sector, "percentage", int(year)), Decimal(1)
        if key and key[1] and Decimal(amount) != 0:
            found = Decimal(amount) * million
            if cells.setdefault(key, found) != found:
                sys.exit(f"the tables contradict each other: {key}")
    return cells


compared = 0
for edition in ["draft", "final"]:
    ours, theirs = shown(edition), printed(edition == "final")
    ours = {key: amount for key, amount in ours.items() if amount != 0}
    for key in sorted(ours.keys() | theirs.keys()):
        if ours.get(key) != theirs.get(key):
            sys.exit(f"{edition}: {key}: shown {ours.get(key)}, printed {theirs.get(key)}")
    compared += len(theirs)
print(f"{compared} figures are as printed")
