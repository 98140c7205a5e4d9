CREATE TABLE `queue_views` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `queue_views_person` ON `queue_views` (`created_by`,`created_at`);--> statement-breakpoint
ALTER TABLE `case_files` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `expedited` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `case_files` ADD `assignee_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `case_files` ADD `archived_at` text;--> statement-breakpoint
CREATE INDEX `revisions_blocking` ON `revisions` (`draft_id`,`number`,((length("checks") - length(replace("checks", '"severity":"block"', ''))) / 18));
