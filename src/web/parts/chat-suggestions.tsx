import { Button } from "@mantine/core";

/** Questions that the state of the case suggests, as buttons. */
export function ChatSuggestions({ ideas, onAsk }: { ideas: string[]; onAsk: (idea: string) => void }) {
  if (ideas.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form.
    <div className="suggestions" role="group" aria-label="What to ask next">
      {ideas.map((idea) => (
        <Button key={idea} variant="default" size="compact-sm" justify="flex-start" onClick={() => onAsk(idea)}>
          {idea}
        </Button>
      ))}
    </div>
  );
}
