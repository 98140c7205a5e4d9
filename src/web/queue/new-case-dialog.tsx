import { Modal } from "@mantine/core";
import NewCaseFile from "../parts/new-case-file.tsx";

/** A new case file, with what was dropped already in its list. */
export default function NewCaseDialog({ files, onClose }: { files: File[]; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="New case file" size="lg">
      <NewCaseFile files={files} />
    </Modal>
  );
}
