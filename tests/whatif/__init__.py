"""What-if: levers, scenarios, sweeps, wishes and comparisons."""
