"""Actions that take words away."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

TAKING: tuple[Action, ...] = (
    Action(
        "select_passages",
        ("V",),
        "Select passages",
        "Select passages of this source from here on, as far as you move; {close} gives up.",
        Group.TAKING,
        Part.SELECTING,
    ),
    Action(
        "copy_passage",
        ("y",),
        "Copy",
        "Copy this passage, or what is selected.",
        Group.TAKING,
        Part.TAKING,
    ),
    Action(
        "cite",
        ("Y",),
        "Copy with citation",
        "Copy this passage, or what is selected, with where it is from and what the other sources say.",
        Group.TAKING,
        Part.TAKING,
    ),
    Action(
        "copy_text",
        ("ctrl+c",),
        "Copy what is selected",
        "Copy what is selected with the mouse; select within one source.",
        Group.TAKING,
        Part.TAKING,
    ),
)
