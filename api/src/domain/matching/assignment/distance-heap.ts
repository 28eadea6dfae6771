/** A binary min-heap of nodes by distance; a node may be pushed again with a smaller distance. */
export class DistanceHeap {
  private readonly nodes: number[] = [];
  private readonly distances: number[] = [];
  /** The distance of the node that `pop` returned last. */
  poppedDistance = Infinity;

  push(node: number, distance: number): void {
    const { nodes, distances } = this;
    let at = nodes.length;
    nodes.push(node);
    distances.push(distance);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distances[parent]! <= distance) break;
      nodes[at] = nodes[parent]!;
      distances[at] = distances[parent]!;
      at = parent;
    }
    nodes[at] = node;
    distances[at] = distance;
  }

  /** The nearest node, or −1 if none is left. */
  pop(): number {
    const { nodes, distances } = this;
    const top = nodes[0];
    const distance = distances.pop();
    const node = nodes.pop();
    if (top === undefined || distance === undefined || node === undefined) return -1;
    this.poppedDistance = nodes.length === 0 ? distance : distances[0]!;
    if (nodes.length > 0) this.siftDown(node, distance);
    return top;
  }

  clear(): void {
    this.nodes.length = this.distances.length = 0;
  }

  private siftDown(node: number, distance: number): void {
    const { nodes, distances } = this;
    const size = nodes.length;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && distances[child + 1]! < distances[child]!) child++;
      if (distances[child]! >= distance) break;
      nodes[at] = nodes[child]!;
      distances[at] = distances[child]!;
      at = child;
    }
    nodes[at] = node;
    distances[at] = distance;
  }
}
