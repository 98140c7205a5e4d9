import Sheet from "../parts/sheet.tsx";
import { ShortcutList } from "./shortcut-list.tsx";

/** The sheet on "?". */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet onClose={onClose} title="Keys" size="lg">
      <p className="meta">In a field the keys are letters. Keys of another screen show there.</p>
      <ShortcutList />
    </Sheet>
  );
}
