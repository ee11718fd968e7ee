package id.lumbung.linkage;

/** Which of the numbers from 0 on hang together. The lowest number names a component. */
final class Components {
  private final int[] parent;

  Components(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  void join(int a, int b) {
    int one = find(a);
    int other = find(b);
    parent[Math.max(one, other)] = Math.min(one, other);
  }

  int find(int number) {
    int root = number;
    while (parent[root] != root) {
      root = parent[root];
    }
    int step = number;
    while (parent[step] != root) {
      int next = parent[step];
      parent[step] = root;
      step = next;
    }
    return root;
  }
}
