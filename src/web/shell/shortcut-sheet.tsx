import { Modal } from "@mantine/core";
import { ShortcutList } from "./shortcut-list.tsx";

/** The sheet on "?". */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys" size="lg">
      <p className="meta">In a field the keys are letters. Keys of another screen show there.</p>
      <ShortcutList />
    </Modal>
  );
}
