"""What the word rules say of reports whose province was left out of all counts, to be read and judged.

    python -m benchmarks.held_out REPORTS WORK [--folds N] [--fold K ...] [--every N] [--select RULE ...]

REPORTS holds published reports named KIND_PLACE_YEAR.txt. Places are put together by the province that
their reports name most, and provinces are dealt to N folds. For a fold the counts are made anew from the
reports of all others (tools/build_*.py; jieba is needed), a copy of the
program in the folder WORK gets them, and its word rules read the reports of the fold. Counts found in WORK
are not made again. What is found is printed with its surroundings: false alarms are for a reader to count.
The word lists of rules/lexicon are not left out; what they may raise elsewhere is not measured here.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
RULES = (
    "words/wrong-word",
    "words/wrong-character",
    "words/set-phrase",
    "words/garbled-phrase",
    "words/formulation",
    "words/collocation",
    "words/mismatch",
    "words/half-of-a-pair",
    "characters/lookalike",
)
PROVINCE = re.compile(
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|"
    "广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
YEAR = re.compile("_[0-9]{4}.*$")
AROUND = 14
Finding = tuple[str, str, str]


def main() -> None:
    """Measure the folds that were asked for and print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--fold", type=int, nargs="+")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--select", nargs="+", default=RULES)
    chosen = parser.parse_args()
    folds = dealt(sorted(chosen.reports.glob("*.txt")), chosen.folds)
    characters, said = 0, list[Finding]()
    for number in chosen.fold or range(chosen.folds):
        home = chosen.work.absolute() / f"fold{number}"
        counted(home, chosen.reports.absolute(), folds[number])
        read = folds[number][:: chosen.every]
        characters += sum(len(path.read_text(encoding="utf-8")) for path in read)
        said += findings(home, read, chosen.select)
    for rule, level, around in sorted(said):
        print(f"{level}\t{rule}\t{around}")
    for (rule, level), count in sorted(Counter((rule, level) for rule, level, _ in said).items()):
        print(f"{rule} ({level}): {count}, {count / characters * 1e5:.2f} in 100,000")
    print(f"{characters} characters, {len(said)} findings: {len(said) / characters * 1e5:.2f} in 100,000")


def dealt(paths: list[Path], folds: int) -> list[list[Path]]:
    """The reports of each fold: whole provinces, the largest dealt first."""
    named: dict[str, Counter[str]] = {}
    for path in paths:
        names = Counter(PROVINCE.findall(path.read_text(encoding="utf-8")))
        named.setdefault(YEAR.sub("", path.stem), Counter()).update(names)
    province = {place: names.most_common(1)[0][0] if names else place for place, names in named.items()}
    groups: dict[str, list[Path]] = {}
    for path in paths:
        groups.setdefault(province[YEAR.sub("", path.stem)], []).append(path)
    hands: list[list[Path]] = [[] for _ in range(folds)]
    for _, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        min(hands, key=len).extend(group)
    return hands


def counted(home: Path, reports: Path, left_out: list[Path]) -> None:
    """Fill `home` with a copy of the program whose counts do not know the reports `left_out`."""
    names, program = home / "left_out", home / "program"
    names.mkdir(parents=True, exist_ok=True)
    for path in left_out:
        (names / path.name).touch()
    shutil.rmtree(program, ignore_errors=True)
    for folder in ("linter", "rules", "tools"):
        shutil.copytree(ROOT / folder, program / folder)
    # In this order: what a phrase is depends on what a word is.
    for tool, made, place in (
        ("build_vocabulary", home / "vocabulary.txt", program / "linter/model"),
        ("build_attested", home / "data", program / "linter/checks/data"),
        ("build_fixed_phrases", home / "fixed.txt", program / "linter/checks/data"),
    ):
        if not made.exists():
            command = [
                sys.executable,
                "-m",
                f"tools.{tool}",
                str(reports),
                str(made),
                "--leave-out",
                str(names),
            ]
            subprocess.run(command, check=True, cwd=program)
        for path in made.iterdir() if made.is_dir() else (made,):
            shutil.copy(path, place / path.name)


def findings(home: Path, paths: list[Path], rules: list[str]) -> Iterator[Finding]:
    """What the program of a fold says of its reports: rule, level, and the place in its surroundings."""
    selected = [part for rule in rules for part in ("--select", rule)]
    command = [sys.executable, "-m", "linter", "check", "--format", "json", *selected, *map(str, paths)]
    program = home / "program"
    environment = {**os.environ, "PYTHONPATH": str(program), "XDG_CACHE_HOME": str(home / "cache")}
    told = subprocess.run(command, cwd=program, env=environment, stdout=subprocess.PIPE, check=False)
    for file in json.loads(told.stdout)["files"]:
        text = Path(file["path"]).read_text(encoding="utf-8")
        for diagnostic in file["diagnostics"]:
            for place in (diagnostic, *diagnostic["also"]):
                around = _around(text, place)
                said = f"{around}  {diagnostic['message']}  {Path(file['path']).stem}"
                yield diagnostic["rule"], diagnostic["level"], said


def _around(text: str, place: dict[str, Any]) -> str:
    start, end = place["offset"], place["end_offset"]
    shown = f"{text[max(0, start - AROUND) : start]}«{text[start:end]}»{text[end : end + AROUND]}"
    return shown.replace("\n", "⏎")


if __name__ == "__main__":
    main()
