import NewCaseFile from "../parts/new-case-file.tsx";
import Sheet from "../parts/sheet.tsx";

/** A new case file, with what was dropped already in its list. */
export default function NewCaseDialog({ files, onClose }: { files: File[]; onClose: () => void }) {
  return (
    <Sheet onClose={onClose} title="New case file" size="lg">
      <NewCaseFile files={files} />
    </Sheet>
  );
}
