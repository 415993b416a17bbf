"""The interface as OpenAPI tells it: every command with its fields, and the same refusals everywhere."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from app.cafe.actor import Role
from app.cafe.catalogue import COMMANDS
from app.web.refusing import STATUS

AT_THE_DOOR = frozenset({"cafe.open", "person.join"})
"""Commands that have an address of their own."""
REFUSED = {
    "type": "object",
    "properties": {
        "op": {"type": "string"},
        "error": {
            "type": "object",
            "properties": {
                "kind": {"enum": list(STATUS)},
                "code": {"type": "string"},
                "say": {"type": "string"},
                "after": {"type": ["number", "null"]},
            },
        },
    },
}


def document(app: FastAPI) -> None:
    """Let the application describe itself so, once it is asked for the first time."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]


def _described(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(title=app.title, version=app.version, routes=app.routes)
    schemas = found["components"]["schemas"]
    schemas |= _commands() | {"Refused": REFUSED}
    for path in found["paths"].values():
        for one in path.values():
            one["responses"].pop("422", None)
            one["responses"] |= {str(status): _refusal(kind) for kind, status in STATUS.items()}
    body = found["paths"]["/api/cafes/{code}/commands"]["post"]["requestBody"]
    body["content"]["application/json"]["schema"] = _any_command()
    return found


def _commands() -> dict[str, Any]:
    """The schema of each command that is sent from outside, with its name in `do`."""
    sent = {name: kind for name, kind in COMMANDS.items() if name in _sent()}
    _, made = models_json_schema(
        [(kind, "validation") for kind in sent.values()], ref_template="#/components/schemas/{model}"
    )
    schemas: dict[str, Any] = made["$defs"]
    for name, kind in sent.items():
        schema = schemas[kind.__name__]
        schema["properties"]["do"] = {"const": name}
        schema["required"] = ["do", *schema["required"]]
    return schemas


def _sent() -> list[str]:
    house = frozenset({Role.HOUSE})
    return [name for name, kind in COMMANDS.items() if name not in AT_THE_DOOR and kind.roles != house]


def _any_command() -> dict[str, Any]:
    named = {name: f"#/components/schemas/{COMMANDS[name].__name__}" for name in _sent()}
    return {
        "oneOf": [{"$ref": ref} for ref in named.values()],
        "discriminator": {"propertyName": "do", "mapping": named},
    }


def _refusal(kind: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Refused"}
    return {"description": kind, "content": {"application/json": {"schema": schema}}}
