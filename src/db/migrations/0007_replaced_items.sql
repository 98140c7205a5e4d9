ALTER TABLE `disputed_items` ADD `origin` text DEFAULT 'read' NOT NULL;--> statement-breakpoint
ALTER TABLE `disputed_items` ADD `replaced_by` text;