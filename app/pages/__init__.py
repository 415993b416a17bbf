"""From the state to HTML: one view a page, parts, and the marks of tables. Imports café and strategy only."""
