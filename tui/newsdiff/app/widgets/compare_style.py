"""How the compare view's parts look, in every theme; the parts are named in ``painter``."""

from __future__ import annotations

COMPARE_CSS = """
CompareView {
    background: $background;
    color: $foreground;
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size: 0 0;
    & > .compare--rule { color: $foreground 16%; }
    & > .compare--bar { color: $accent; }
    & > .compare--focus { background: $foreground 7%; }
    & > .compare--text { color: $foreground 85%; }
    & > .compare--blank, & > .compare--place { color: $foreground 42%; }
    & > .compare--heading { color: $foreground 60%; text-style: bold; }
    & > .compare--headline { text-style: bold; }
    & > .compare--furniture { color: $foreground 50%; text-style: italic; }
    & > .compare--sign-agree { color: $text-primary; }
    & > .compare--sign-differ { color: $text-warning; text-style: bold; }
    & > .compare--sign-conflict { color: $text-error; text-style: bold; }
    & > .compare--sign-only { color: $foreground 50%; }
    & > .compare--shared { color: $foreground 58%; }
    & > .compare--own { color: $foreground; }
    & > .compare--differ { color: $text-warning; text-style: underline; }
    & > .compare--conflict { color: $text-error; text-style: bold underline; }
    & > .compare--match { background: $accent 32%; color: $foreground; }
    & > .compare--current { background: $accent; color: $background; text-style: bold; }
    & > .compare--selected { background: $screen-selection-background; color: $foreground; }
    &:ansi {
        & > .compare--rule, & > .compare--blank, & > .compare--place,
        & > .compare--furniture, & > .compare--sign-only {
            color: ansi_default; text-style: dim;
        }
        & > .compare--text { color: ansi_default; }
        & > .compare--heading { color: ansi_default; text-style: bold dim; }
        & > .compare--bar, & > .compare--sign-agree { color: ansi_blue; }
        & > .compare--focus { background: ansi_default; }
        & > .compare--shared { color: ansi_default; text-style: dim; }
        & > .compare--own { color: ansi_default; }
        & > .compare--sign-differ { color: ansi_yellow; }
        & > .compare--sign-conflict { color: ansi_red; }
        & > .compare--differ { color: ansi_yellow; }
        & > .compare--conflict { color: ansi_red; }
        & > .compare--match, & > .compare--selected { background: ansi_cyan; color: ansi_black; }
        & > .compare--current { background: ansi_yellow; color: ansi_black; }
    }
}
"""
