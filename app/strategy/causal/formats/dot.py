"""DOT, for Graphviz: + and - at the arrow, dashed for -, ‖ for a delay."""

from app.strategy.causal.causal_map import CausalMap

SIGNS = {1: "+", -1: "−", 0: "?"}
STYLES = {1: "solid", -1: "dashed", 0: "dotted"}


def write(drawn: CausalMap) -> bytes:
    """The map."""
    lines = ["digraph map {", '  node [shape=box, style=rounded, fontname="Noto Sans"];']
    lines += [f"  {_quoted(one.id)} [label={_quoted(one.name)}];" for one in drawn.variables]
    for link in drawn.links:
        label = f"{SIGNS[link.polarity]} ‖" if link.delayed else SIGNS[link.polarity]
        told = f"label={_quoted(label)}, style={STYLES[link.polarity]}"
        lines.append(f"  {_quoted(link.source)} -> {_quoted(link.target)} [{told}];")
    return "\n".join([*lines, "}", ""]).encode()


def _quoted(text: str) -> str:
    """A string in quotes, on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ") + '"'
