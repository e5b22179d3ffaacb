"""The published shapes of the JSON of reports and facts, for every test that makes some."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from newsdiff.report.facts import SCHEMA as FACTS_SCHEMA
from newsdiff.report.json import SCHEMA, schema_text


@lru_cache
def _validator(name: str) -> Draft202012Validator:
    schema = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def valid_report(text: str) -> dict[str, Any]:
    """Give the JSON report that ``text`` holds; it keeps to the published schema."""
    return _valid(text, SCHEMA)


def valid_facts(text: str) -> dict[str, Any]:
    """Give the JSON of facts that ``text`` holds; it keeps to the published schema."""
    return _valid(text, FACTS_SCHEMA)


def _valid(text: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    assert found["schema"] == name
    errors = [f"{error.json_path}: {error.message}" for error in _validator(name).iter_errors(found)]
    assert not errors, errors[:5]
    return found
