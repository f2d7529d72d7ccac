/** Who is who in the workspace, as Slack tells it; remembered for some minutes. */
export interface People {
  person(id: string): Promise<Person | null>;
  /** null when the workspace lacks them. */
  personIdByEmail(email: string): Promise<string | null>;
  /** Members of a user group by its handle, without '@'; null when the workspace lacks it. */
  membersOfGroup(handle: string): Promise<readonly string[] | null>;
}

export interface Person {
  readonly id: string;
  /** As the workspace shows it. */
  readonly name: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** A guest, or someone of another organisation: may neither declare nor see. */
  readonly guest: boolean;
  readonly bot: boolean;
  readonly deactivated: boolean;
}
