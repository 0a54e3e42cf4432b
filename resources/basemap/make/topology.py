# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One shared topology: polygons that meet in equal vertices become arcs, each simplified once."""
import collections
import math

from geometry import simplify

OUTSIDE = None


class Arc:
    """A line between two nodes. `left` and `right` name the faces beside it (OUTSIDE where there is none)."""

    def __init__(self, points, left, right, mark):
        self.points, self.left, self.right, self.mark = points, left, right, mark
        self.source = points
        self.factor = 1.0


def oriented(ring, hole):
    """The ring with its face on the left: shells counter-clockwise, holes clockwise."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
    return ring[::-1] if (area > 0) == hole else ring


def directed_edges(faces):
    """faces: {key: [(ring, is_hole)]} → {(a, b): key}, the face lies to the left of a→b."""
    edges = {}
    for key, rings in faces.items():
        for ring, hole in rings:
            turned = oriented(ring, hole)
            for a, b in zip(turned, turned[1:]):
                if a != b:
                    edges[(a, b)] = key
    return edges


def build_arcs(edges, wanted, mark_of):
    """Chains the edges that `wanted(left, right)` keeps into arcs; an arc ends where faces or marks change."""
    graph = collections.defaultdict(list)
    label = {}
    for (a, b), left in edges.items():
        right = edges.get((b, a), OUTSIDE)
        if right is not OUTSIDE and (b, a) in label:
            continue
        if not wanted(left, right):
            continue
        label[(a, b)] = (left, right, mark_of(a, b, left, right))
        graph[a].append((a, b))
        graph[b].append((a, b))

    def is_node(p):
        around = graph[p]
        if len(around) != 2:
            return True
        return view(around[0], p, False) != view(around[1], p, True)

    def view(edge, p, leaving):
        left, right, mark = label[edge]
        forward = (edge[0] == p) == leaving
        return (left, right, mark) if forward else (right, left, mark)

    used, arcs = set(), []
    nodes = sorted(p for p in graph if is_node(p))
    node_set = set(nodes)

    def walk(start, edge):
        points, at = [start], start
        left, right, mark = view(edge, start, True)
        while True:
            used.add(edge)
            at = edge[1] if edge[0] == at else edge[0]
            points.append(at)
            if at in node_set or at == start:
                break
            edge = next(e for e in graph[at] if e not in used)
        arcs.append(Arc(points, left, right, mark))

    for node in nodes:
        for edge in sorted(graph[node]):
            if edge not in used:
                walk(node, edge)
    for edge in sorted(label):
        if edge not in used:
            walk(edge[0], edge)
    return arcs


def is_closed(arc):
    return arc.source[0] == arc.source[-1]


def simplify_arcs(arcs, frozen):
    """Simplifies every arc once; arcs that come to cross are done again more finely until none crosses."""
    pending = [a for a in arcs if not frozen(a)]
    for _ in range(12):
        for arc in pending:
            arc.points = simplify(arc.source, arc.factor, 4 if is_closed(arc) else 2)
        pending = sorted(crossing(arcs), key=lambda a: (a.source[0], a.source[-1], len(a.source)))
        pending = [a for a in pending if len(a.points) < len(a.source)]
        if not pending:
            return
        for arc in pending:
            arc.factor *= 0.5 if arc.factor > 0.05 else 0.0001


def crossing(arcs):
    """Arcs with a segment that crosses, touches or repeats a segment it does not share an end with."""
    cells = collections.defaultdict(list)
    bad = set()
    for arc in arcs:
        for a, b in zip(arc.points, arc.points[1:]):
            seen = set()
            for cell in cells_of(a, b):
                for other, c, d in cells[cell]:
                    if (c, d) not in seen and (arc not in bad or other not in bad):
                        seen.add((c, d))
                        if conflict(a, b, c, d):
                            bad.update((arc, other))
            for cell in cells_of(a, b):
                cells[cell].append((arc, a, b))
    return bad


def cells_of(a, b, size=0.5):
    x0, x1 = sorted((int(a[0] // size), int(b[0] // size)))
    y0, y1 = sorted((int(a[1] // size), int(b[1] // size)))
    return [(x, y) for x in range(x0, x1 + 1) for y in range(y0, y1 + 1)]


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def conflict(a, b, c, d):
    shared = {a, b} & {c, d}
    if len(shared) == 2:
        return True
    if shared:
        p = shared.pop()
        q, r = (b if a == p else a), (d if c == p else c)
        return turn(p, q, r) == 0 and (q[0] - p[0]) * (r[0] - p[0]) + (q[1] - p[1]) * (r[1] - p[1]) > 0
    return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) and (turn(c, d, a) > 0) != (turn(c, d, b) > 0)


def rings_of(arcs, same_face):
    """Rings around the faces that `same_face` accepts, the face on the left, from arcs with it on one side only."""
    leaving = collections.defaultdict(list)
    for arc in arcs:
        inside_left, inside_right = same_face(arc.left), same_face(arc.right)
        if inside_left == inside_right:
            continue
        points = arc.points if inside_left else arc.points[::-1]
        leaving[points[0]].append(points)
    for lines in leaving.values():
        lines.sort(reverse=True)
    rings = []
    for start in sorted(leaving):
        while leaving[start]:
            ring = list(leaving[start].pop())
            while ring[-1] != ring[0]:
                ring += next_line(ring, leaving[ring[-1]])[1:]
            rings.append(ring)
    return rings


def next_line(ring, choices):
    """At a point where rings touch, the sharpest turn to the left keeps each ring simple."""
    if len(choices) == 1:
        return choices.pop()
    back, at = ring[-2], ring[-1]

    def clockwise_from_back(line):
        base = math.atan2(back[1] - at[1], back[0] - at[0])
        out = math.atan2(line[1][1] - at[1], line[1][0] - at[0])
        return (base - out) % (2 * math.pi)
    best = min(choices, key=clockwise_from_back)
    choices.remove(best)
    return best
