CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`draft_id` text NOT NULL,
	`base_revision_id` text NOT NULL,
	`base_revision_number` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`determination` text NOT NULL,
	`rationale` text NOT NULL,
	`content` text NOT NULL,
	`checks` text NOT NULL,
	`model_id` text NOT NULL,
	`prompt_version` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`outcome` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`base_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suggestions_decided" CHECK((outcome IS NULL) = (decided_at IS NULL))
);
--> statement-breakpoint
CREATE INDEX `suggestions_draft` ON `suggestions` (`draft_id`,`created_at`);