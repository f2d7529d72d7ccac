CREATE TABLE "known_members" (
	"team_id" text NOT NULL,
	"incident_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"present" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_members_incident_id_person_id_pk" PRIMARY KEY("incident_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "room_watches" (
	"incident_id" uuid PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"watched_at" timestamp (3) with time zone NOT NULL,
	"members_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "room_trouble" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "lost_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "mended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "known_members" ADD CONSTRAINT "known_members_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_watches" ADD CONSTRAINT "room_watches_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_place" ON "posts" USING btree ("team_id","channel_id","ts");