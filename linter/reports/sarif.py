"""The report for code scanning: SARIF 2.1.0, one run, with the rules, the places, the fixes and the faults.

Regions are 1-based lines and columns of the file in code points, as `columnKind` says; an end column is the
one after the last character. A URI is relative when the path is.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import Any, TextIO
from urllib.parse import quote

from linter import __version__
from linter.model import Diagnostic, Fault, FileReport, Fix, Level, Rule, Source, Span
from linter.reports.run import Run
from linter.reports.stream import as_json
from linter.reports.words import message_of

Json = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "info": "note"}
SEVERITIES: Mapping[Level, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
ENCODINGS = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}
"""IANA's names of the encodings that Python calls differently."""

AROUND = 16
"""How many characters on either side of a place tell it from others with the same words."""


def render(run: Run, stream: TextIO) -> None:
    """Write the run as one SARIF log."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run)]}
    stream.write(f"{as_json(log, stream)}\n")


def _run(run: Run) -> Json:
    drafts = [_Draft(file, index) for index, file in enumerate(run.files)]
    rules = {name: index for index, name in enumerate(run.rules)}
    faults = [draft.notification(fault) for draft in drafts for fault in draft.report.faults]
    return {
        "tool": {"driver": _driver(run.rules)},
        "language": "zh-CN",
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": not faults, "toolExecutionNotifications": faults}],
        "artifacts": [draft.artifact() for draft in drafts],
        "results": [result for draft in drafts for result in _results(draft, rules)],
        "properties": {"suppressed": run.summary().suppressed},
    }


def _driver(rules: Mapping[str, Rule]) -> Json:
    return {
        "name": "hegao",
        "fullName": "hegao 核稿",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "zh-CN",
        "rules": [_descriptor(name, rule) for name, rule in rules.items()],
    }


def _descriptor(name: str, rule: Rule) -> Json:
    """A rule; the named values of its message, unknown before anything is found, are dots."""
    return {
        "id": name,
        "shortDescription": {"text": message_of(rule)},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n依据：{rule.basis}"},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {
            "tags": [rule.family],
            "basis": rule.basis,
            "problem.severity": SEVERITIES[rule.level],
        },
    }


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft as the log's artifact number `index`."""

    report: FileReport
    index: int

    def artifact(self) -> Json:
        source = self.report.source
        place = {"location": {"uri": _uri(self.report.path)}, "roles": ["analysisTarget"]}
        if source is None or source.is_word:
            return place
        return {**place, "encoding": ENCODINGS.get(source.encoding, source.encoding.upper())}

    def place(self) -> Json:
        return {"uri": _uri(self.report.path), "index": self.index}

    def notification(self, fault: Fault) -> Json:
        rule = {"associatedRule": {"id": fault.rule}} if fault.rule else {}
        place = {"physicalLocation": {"artifactLocation": self.place()}}
        return {"level": "error", "message": {"text": fault.message}, "locations": [place], **rule}

    def location(self, source: Source, span: Span, **more: Any) -> Json:
        words = source.original_span(span).of(source.original)
        region = {**_region(source, span), "snippet": {"text": words}}
        return {"physicalLocation": {"artifactLocation": self.place(), "region": region}, **more}


def _results(draft: _Draft, rules: Mapping[str, int]) -> Iterator[Json]:
    source = draft.report.source
    if source is None:
        return
    seen: Counter[str] = Counter()
    for found in draft.report.diagnostics:
        trace = _fingerprint(found, source)
        result: Json = {
            "ruleId": found.rule,
            "level": LEVELS[found.level],
            "message": {"text": found.message},
            "locations": [draft.location(source, found.span)],
            "partialFingerprints": {"wordsAround/v1": f"{trace}:{seen[trace]}"},
        }
        seen[trace] += 1
        if found.rule in rules:
            result["ruleIndex"] = rules[found.rule]
        if found.related or found.also:
            result["relatedLocations"] = list(_related(found, source, draft))
        if found.fix and found.fix.edits:
            result["fixes"] = [_fix(found.fix, source, draft)]
        yield result


def _related(found: Diagnostic, source: Source, draft: _Draft) -> Iterator[Json]:
    places = [(related.span, related.message) for related in found.related]
    places += [(span, found.message) for span in found.also]
    for number, (span, message) in enumerate(places, 1):
        yield draft.location(source, span, id=number, message={"text": message})


def _fix(fix: Fix, source: Source, draft: _Draft) -> Json:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": draft.place(), "replacements": replacements}],
        "properties": {"safe": fix.safe},
    }


def _region(source: Source, span: Span) -> Json:
    place = source.original_span(span)
    start, end = source.original_position(place.start), source.original_position(place.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _fingerprint(found: Diagnostic, source: Source) -> str:
    """A hash of rule, words and the words around them: the same wherever in the draft they move together."""
    around = Span(max(0, found.span.start - AROUND), found.span.end + AROUND).of(source.text)
    words = "\0".join((found.rule, found.span.of(source.text), "".join(around.split())))
    return blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _uri(path: str) -> str:
    """The URI reference of a path: of a relative one relative, every special character percent-encoded."""
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(os.fsencode(PurePath(path).as_posix()))
