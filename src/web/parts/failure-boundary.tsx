import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

/** Keeps the shell when a screen fails to draw; what was typed is in this browser's store and comes back on reload. */
export class FailureBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="empty" role="alert">
        <p>This page could not be drawn. What is stored is safe, and unsaved text is kept in this browser.</p>
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </div>
    );
  }
}
