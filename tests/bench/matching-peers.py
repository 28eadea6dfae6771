"""Solves a file of matching-files.ts with a peer that python3 may have; prints one JSON line.

Usage: matching-peers.py ortools-min-cost-flow|ortools-assignment|ortools-perfect|scipy FILE
All but the first know one place a node only, so the file's capacities have to be 1.
ortools-perfect solves a file whose assignment fills every node, on its own ground: nothing is added to it.
"""

import json
import resource
import sys
import time

GREATEST_WEIGHT = 1000


def main(solver, path):
    try:
        import numpy
    except ImportError:
        return {"leftOut": "python3 has no numpy"}
    numbers = numpy.fromfile(path, dtype=numpy.int32)
    lefts, rights, edges = (int(number) for number in numbers[:3])
    bounds = numpy.cumsum([3, lefts, rights, lefts + 1, edges, edges])
    left, right, start, column, weight = (numbers[a:b] for a, b in zip(bounds, bounds[1:]))
    row = numpy.repeat(numpy.arange(lefts, dtype=numpy.int32), numpy.diff(start))
    solve = {"ortools-min-cost-flow": flow, "ortools-assignment": assignment, "ortools-perfect": perfect, "scipy": lapjv}[
        solver
    ]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        chosen, seconds = solve(numpy, left, right, row, column, weight)
    except ImportError as missing:
        return {"leftOut": f"python3 has no {missing.name}"}
    extra = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return {"pairs": int(len(chosen)), "weight": int(weight[chosen].sum()), "ms": seconds * 1000, "extraMb": extra}


def bypass(left, right):
    """What a place without a pair costs: more than every pair of an assignment together, so that pairs come first."""
    return GREATEST_WEIGHT * (min(len(left), len(right)) + 1)


def flow(numpy, left, right, row, column, weight):
    from ortools.graph.python import min_cost_flow

    n, m, e = len(left), len(right), len(row)
    source, sink, places = n + m, n + m + 1, int(left.sum())
    tails = numpy.concatenate([row, numpy.full(n, source), n + numpy.arange(m), [source]])
    heads = numpy.concatenate([n + column, numpy.arange(n), numpy.full(m, sink), [sink]])
    capacities = numpy.concatenate([numpy.ones(e, dtype=numpy.int64), left, right, [places]])
    costs = numpy.concatenate([-weight.astype(numpy.int64), numpy.zeros(n + m, dtype=numpy.int64), [GREATEST_WEIGHT * (places + 1)]])
    solver = min_cost_flow.SimpleMinCostFlow()
    begun = time.perf_counter()
    solver.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
    solver.set_nodes_supplies(numpy.array([source, sink]), numpy.array([places, -places]))
    if solver.solve() != solver.OPTIMAL:
        raise RuntimeError("no optimum")
    seconds = time.perf_counter() - begun
    return numpy.flatnonzero(solver.flows(numpy.arange(e)) > 0), seconds


def assignment(numpy, left, right, row, column, weight):
    from ortools.graph.python import linear_sum_assignment

    n, m = len(left), len(right)
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    # A place of its own for every node that stays without a pair makes every assignment perfect.
    lone_left, lone_right = numpy.arange(n), numpy.arange(m)
    begun = time.perf_counter()
    solver.add_arcs_with_cost(row, column, -weight.astype(numpy.int64))
    solver.add_arcs_with_cost(lone_left, m + lone_left, numpy.full(n, bypass(left, right), dtype=numpy.int64))
    solver.add_arcs_with_cost(n + lone_right, lone_right, numpy.full(m, bypass(left, right), dtype=numpy.int64))
    solver.add_arcs_with_cost(n + column, m + row, numpy.zeros(len(row), dtype=numpy.int64))
    if solver.solve() != solver.OPTIMAL:
        raise RuntimeError("no optimum")
    seconds = time.perf_counter() - begun
    mate = numpy.array([solver.right_mate(node) for node in range(n)])
    return numpy.flatnonzero(mate[row] == column), seconds


def perfect(numpy, left, right, row, column, weight):
    from ortools.graph.python import linear_sum_assignment

    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    begun = time.perf_counter()
    solver.add_arcs_with_cost(row, column, -weight.astype(numpy.int64))
    if solver.solve() != solver.OPTIMAL:
        raise RuntimeError("no perfect assignment")
    seconds = time.perf_counter() - begun
    mate = numpy.array([solver.right_mate(node) for node in range(len(left))])
    return numpy.flatnonzero(mate[row] == column), seconds


def lapjv(numpy, left, right, row, column, weight):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    n, m = len(left), len(right)
    lone = numpy.arange(n)
    graph = csr_matrix(
        (
            numpy.concatenate([-weight.astype(float), numpy.full(n, float(bypass(left, right)))]),
            (numpy.concatenate([row, lone]), numpy.concatenate([column, m + lone])),
        ),
        shape=(n, m + n),
    )
    begun = time.perf_counter()
    rows, columns = min_weight_full_bipartite_matching(graph)
    seconds = time.perf_counter() - begun
    mate = numpy.full(n, -1)
    mate[rows] = columns
    return numpy.flatnonzero(mate[row] == column), seconds


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:3])))
