CREATE TABLE `provisional_determinations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`case_file_id` text NOT NULL,
	`disputed_item_id` text NOT NULL,
	`determination` text NOT NULL,
	`seen_revision` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disputed_item_id`) REFERENCES `disputed_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provisional_determinations_item` ON `provisional_determinations` (`disputed_item_id`,`created_by`,`created_at`);--> statement-breakpoint
CREATE INDEX `provisional_determinations_case_file` ON `provisional_determinations` (`case_file_id`);--> statement-breakpoint
CREATE TABLE `organisation_settings` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`provisional` text NOT NULL,
	`version` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `near_miss_dismissals_place`;--> statement-breakpoint
ALTER TABLE `near_miss_dismissals` ADD `taken_back_at` text;--> statement-breakpoint
ALTER TABLE `near_miss_dismissals` ADD `taken_back_by` text REFERENCES people(id);--> statement-breakpoint
CREATE UNIQUE INDEX `near_miss_dismissals_standing` ON `near_miss_dismissals` (`draft_id`,`excerpt_id`,`criterion_id`,`document_id`,`page`,`start`) WHERE taken_back_at is null;