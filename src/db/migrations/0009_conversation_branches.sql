CREATE TABLE `shown_branches` (
	`case_file_id` text NOT NULL,
	`person_id` text NOT NULL,
	`message_id` text NOT NULL,
	PRIMARY KEY(`case_file_id`, `person_id`),
	FOREIGN KEY (`case_file_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `parent_id` text REFERENCES messages(id);--> statement-breakpoint
UPDATE `messages` SET `parent_id` = (
	SELECT `before`.`id` FROM `messages` AS `before`
	WHERE `before`.`case_file_id` = `messages`.`case_file_id`
		AND (`before`.`created_at`, `before`.`id`) < (`messages`.`created_at`, `messages`.`id`)
	ORDER BY `before`.`created_at` DESC, `before`.`id` DESC LIMIT 1
);