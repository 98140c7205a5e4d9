import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconEyeCheck,
  IconReplace,
} from "@tabler/icons-react";
import type { EditionStatus, GuidelineEdition } from "../../vocabulary.ts";

const STATUS: Record<EditionStatus, { word: string; Icon: typeof IconArchive }> = {
  reading: { word: "Being read", Icon: IconCircleDashed },
  ready: { word: "Ready to check", Icon: IconEyeCheck },
  published: { word: "Published", Icon: IconCircleCheckFilled },
  failed: { word: "Not imported", Icon: IconAlertTriangle },
  replaced: { word: "Replaced", Icon: IconReplace },
  withdrawn: { word: "Withdrawn", Icon: IconArchive },
};

/** Where an import stands: icon and word. */
export function EditionStatusMark({ edition }: { edition: GuidelineEdition }) {
  const { word, Icon } = STATUS[edition.status];
  return (
    <span className="state" data-edition-status={edition.status}>
      <Icon size={14} aria-hidden /> {word}
    </span>
  );
}
