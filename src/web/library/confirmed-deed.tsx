import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorNote } from "../parts/error-note.tsx";

/** A button whose deed is told and asked once more before it is done. */
export function ConfirmedDeed(props: {
  label: string;
  title: string;
  verb: string;
  run: () => Promise<unknown>;
  onDone: () => Promise<unknown>;
  children: ReactNode;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const deed = useMutation({
    mutationFn: props.run,
    onSuccess: async () => {
      close();
      await props.onDone();
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {props.label}
      </Button>
      <Modal opened={opened} onClose={close} title={props.title}>
        <div className="confirm-text">{props.children}</div>
        {deed.isError && <ErrorNote error={deed.error} />}
        <div className="row end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button loading={deed.isPending} onClick={() => deed.mutate()}>
            {props.verb}
          </Button>
        </div>
      </Modal>
    </>
  );
}
