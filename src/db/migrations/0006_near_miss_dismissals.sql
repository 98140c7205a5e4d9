CREATE TABLE `near_miss_dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`draft_id` text NOT NULL,
	`excerpt_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`document_id` text NOT NULL,
	`page` integer NOT NULL,
	`start` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "near_miss_dismissals_reason" CHECK(length(trim(reason)) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `near_miss_dismissals_place` ON `near_miss_dismissals` (`draft_id`,`excerpt_id`,`criterion_id`,`document_id`,`page`,`start`);