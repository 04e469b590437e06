"""A JSON schema of the parts of SARIF 2.1.0 that hegao writes, with nothing else allowed in them."""

from typing import Any

Schema = dict[str, Any]


def thing(required: str, optional: str = "", **properties: Schema) -> Schema:
    """An object of exactly `properties`; the names are parted by spaces."""
    assert set(properties) == set(required.split()) | set(optional.split())
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def some(item: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": item, "minItems": least}


def one_of(*values: str) -> Schema:
    return {"enum": list(values)}


TEXT: Schema = {"type": "string"}
INDEX: Schema = {"type": "integer", "minimum": 0}
PLACE: Schema = {"type": "integer", "minimum": 1}
URI: Schema = {"type": "string", "pattern": "^[A-Za-z0-9%._~/:-]+$"}
LEVEL = one_of("error", "warning", "note")
MESSAGE = thing("text", text=TEXT)
EDGES = {"startLine": PLACE, "startColumn": PLACE, "endLine": PLACE, "endColumn": PLACE}
ARTIFACT_LOCATION = thing("uri index", uri=URI, index=INDEX)
REGION = thing(" ".join(EDGES), "snippet", **EDGES, snippet=MESSAGE)
LOCATION = thing(
    "physicalLocation",
    "id message",
    physicalLocation=thing("artifactLocation", "region", artifactLocation=ARTIFACT_LOCATION, region=REGION),
    id=INDEX,
    message=MESSAGE,
)
REPLACEMENT = thing("deletedRegion insertedContent", deletedRegion=REGION, insertedContent=MESSAGE)
FIX = thing(
    "description artifactChanges properties",
    description=MESSAGE,
    artifactChanges=some(
        thing(
            "artifactLocation replacements",
            artifactLocation=ARTIFACT_LOCATION,
            replacements=some(REPLACEMENT, least=1),
        ),
        least=1,
    ),
    properties=thing("safe", safe={"type": "boolean"}),
)
RESULT = thing(
    "ruleId level message locations partialFingerprints",
    "ruleIndex relatedLocations fixes",
    ruleId=TEXT,
    ruleIndex=INDEX,
    level=LEVEL,
    message=MESSAGE,
    locations=some(LOCATION, least=1),
    relatedLocations=some(LOCATION, least=1),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    fixes=some(FIX, least=1),
)
RULE = thing(
    "id shortDescription fullDescription help defaultConfiguration properties",
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=thing("level", level=LEVEL),
    properties={"type": "object", "properties": {"tags": some(TEXT)}},
)
NOTIFICATION = thing(
    "level message locations",
    "associatedRule",
    level=LEVEL,
    message=MESSAGE,
    locations=some(LOCATION),
    associatedRule=thing("id", id=TEXT),
)
RUN = thing(
    "tool language columnKind newlineSequences invocations artifacts results properties",
    tool=thing(
        "driver",
        driver=thing(
            "name fullName version semanticVersion language rules",
            name=TEXT,
            fullName=TEXT,
            version=TEXT,
            semanticVersion=TEXT,
            language=TEXT,
            rules=some(RULE),
        ),
    ),
    language={"type": "string", "pattern": "^[a-z]{2}-[A-Z]{2}$"},
    columnKind=one_of("unicodeCodePoints"),
    newlineSequences=some(TEXT, least=1),
    invocations=some(
        thing(
            "executionSuccessful toolExecutionNotifications",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=some(NOTIFICATION),
        )
    ),
    artifacts=some(
        thing("location roles", "encoding", location=thing("uri", uri=URI), roles=some(TEXT), encoding=TEXT)
    ),
    results=some(RESULT),
    properties={"type": "object"},
)
LOG: Schema = {
    "type": "object",
    "properties": {"$schema": TEXT, "version": one_of("2.1.0"), "runs": some(RUN, least=1)},
    "required": ["$schema", "version", "runs"],
    "additionalProperties": False,
}
