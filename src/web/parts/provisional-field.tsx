import { Button, SegmentedControl } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import type { Determination } from "../../vocabulary.ts";
import { DETERMINATION_WORDS } from "../words.ts";

type Provisional = "upheld" | "overturned";

/** The reviewer's own leaning, recorded before a draft is seen; it is theirs alone and stays in this browser. */
function useProvisional(itemId: string) {
  return useLocalStorage<Provisional | "">({
    key: `rationale.provisional.${itemId}`,
    defaultValue: "",
    getInitialValueInEffect: false,
  });
}

/** Asks for the leaning where there is no draft yet: who has seen one first tends to follow it. */
export function ProvisionalField({ itemId }: { itemId: string }) {
  const [value, setValue, clear] = useProvisional(itemId);
  return (
    <div>
      <p className="label" id={`provisional-${itemId}`}>
        Your provisional determination, before you see a draft
      </p>
      <div className="row">
        <SegmentedControl
          size="xs"
          aria-labelledby={`provisional-${itemId}`}
          value={value}
          // The values are those offered.
          onChange={(next) => setValue(next as Provisional)}
          data={[
            { value: "upheld", label: "Uphold" },
            { value: "overturned", label: "Overturn" },
          ]}
        />
        {value && (
          <Button size="compact-xs" variant="subtle" onClick={clear}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}

/** The leaning beside what the criteria lead to; a difference is a reason to read the criteria that decide. */
export function ProvisionalNote({ itemId, proposed }: { itemId: string; proposed: Determination }) {
  const [value] = useProvisional(itemId);
  if (!value) return null;
  const agrees = value === proposed;
  return (
    <p className="row meta">
      {agrees ? <IconEqual size={14} aria-hidden /> : <IconEqualNot size={14} aria-hidden />}
      Your provisional determination: {DETERMINATION_WORDS[value].toLowerCase()}
      {agrees ? ", as proposed." : ", not as proposed. Read the criteria that decide."}
    </p>
  );
}
