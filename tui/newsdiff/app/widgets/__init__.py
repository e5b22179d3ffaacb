"""Widgets: they are told what to show and post messages; none reaches for another."""
