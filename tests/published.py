"""The published shape of the JSON report, for every test that makes one."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from newsdiff.report.json import schema_text


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def valid_report(text: str) -> dict[str, Any]:
    """Give the JSON report that ``text`` holds; it keeps to the published schema."""
    report: dict[str, Any] = json.loads(text)
    errors = [f"{error.json_path}: {error.message}" for error in _validator().iter_errors(report)]
    assert not errors, errors[:5]
    return report
