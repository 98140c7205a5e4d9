/** What of a message places it in the conversation. */
export interface TreeNode {
  id: string;
  parentId: string | null;
  role: "user" | "assistant";
}

/**
 * A conversation as a tree: a message follows its parent, and messages of one parent are branches. Built from the messages
 * oldest first; nothing is ever taken out, so that a parent always stands before what follows it.
 */
export class MessageTree<Node extends TreeNode> {
  private readonly nodes: Node[];
  private readonly byId: Map<string, Node>;

  constructor(nodes: Node[]) {
    this.nodes = nodes;
    this.byId = new Map(nodes.map((node) => [node.id, node]));
  }

  get(id: string): Node | undefined {
    return this.byId.get(id);
  }

  /** From the beginning to the message, inclusive; empty for one that is not there. */
  pathTo(id: string | null): Node[] {
    const path: Node[] = [];
    for (let at = id === null ? undefined : this.byId.get(id); at; ) {
      path.push(at);
      at = at.parentId === null ? undefined : this.byId.get(at.parentId);
    }
    return path.reverse();
  }

  /** The end of the branch that was last added to below a message; of the whole conversation where none is named. */
  newestEnd(id: string | null): Node | undefined {
    if (id === null || !this.byId.has(id)) return this.nodes.at(-1);
    const below = new Set([id]);
    let newest = this.byId.get(id);
    for (const node of this.nodes) {
      if (node.parentId === null || !below.has(node.parentId)) continue;
      below.add(node.id);
      newest = node;
    }
    return newest;
  }

  /** The versions of a message, itself among them, oldest first: what the same person said at the same place. */
  versionsOf({ parentId, role }: Node): Node[] {
    return this.nodes.filter((node) => node.parentId === parentId && node.role === role);
  }
}
