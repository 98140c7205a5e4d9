import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ApiError } from "../http.ts";

interface Props {
  error: unknown;
  onRetry?: () => void;
  retryLabel?: string;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
}

/** An error where it happened: what happened, and a way on. The request id helps whoever reads the log. */
export function ErrorNote({ error, onRetry, retryLabel = "Try again", children }: Props) {
  const message =
    error instanceof ApiError ? error.message : "Something went wrong in this page. Reload it and try again.";
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden size={18} />} className="note">
      <Text size="sm">{message}</Text>
      {error instanceof ApiError && error.requestId && (
        <Text size="xs" c="dimmed" mt={2}>
          Request {error.requestId}
        </Text>
      )}
      {(onRetry || children) && (
        <div className="row" style={{ marginTop: 8 }}>
          {onRetry && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {retryLabel}
            </Button>
          )}
          {children}
        </div>
      )}
    </Alert>
  );
}
