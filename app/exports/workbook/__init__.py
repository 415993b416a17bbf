"""The budget as a workbook: sums and costs are live formulas, with the values that the app worked out."""
