"""onrecord: an evidence-linked record of who said what and who did what to whom."""

__all__: list[str] = []
