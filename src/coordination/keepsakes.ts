import type { Database } from '../store/database.ts';
import { eraseReview, eraseWords } from '../store/erase.ts';
import { keepLook, readLook } from '../store/looks.ts';
import { keepPost, postsUnder, readPost } from '../store/posts.ts';
import { keepReviewDocuments, readReviewDocuments } from '../store/review-documents.ts';
import { archivedRoomsOf, keepRoomMembers } from '../store/room-members.ts';
import type { Coordination, Reader } from './coordination.ts';

type Keepsakes = Pick<
  Coordination,
  | 'forget'
  | 'post'
  | 'keepPost'
  | 'updatePosts'
  | 'postsUnder'
  | 'lookOf'
  | 'keepLook'
  | 'keepRoomMembers'
  | 'archivedRoomsOf'
  | 'reviewDocuments'
  | 'keepReviewDocuments'
>;

/** What destinations made for an incident, or found, and must find again. */
export function keepsakes(db: Database): Keepsakes {
  return {
    post: (incidentId, kind) => db.query((queries) => readPost(queries, incidentId, kind)),
    postsUnder: (incidentId, kind) => db.query((queries) => postsUnder(queries, incidentId, kind)),
    async updatePosts(incidentId, update) {
      const beginning = `update/${update}/`;
      const found = await db.query((queries) => postsUnder(queries, incidentId, `update/${update}`));
      return found.map(({ kind, ...post }) => ({ reader: kind.slice(beginning.length) as Reader, post }));
    },
    keepPost: (incidentId, kind, post) => db.transaction((tx) => keepPost(tx, incidentId, kind, post)),
    keepRoomMembers: (incidentId, people) => db.transaction((tx) => keepRoomMembers(tx, incidentId, people)),
    archivedRoomsOf: (personId, ids) => db.query((queries) => archivedRoomsOf(queries, personId, ids)),
    lookOf: (incidentId, personId) => db.query((queries) => readLook(queries, incidentId, personId)),
    keepLook: (incidentId, personId, look) => db.transaction((tx) => keepLook(tx, incidentId, personId, look)),
    forget: (incidentId) =>
      db.transaction(async (tx) => {
        await eraseWords(tx, incidentId);
        await eraseReview(tx, incidentId);
      }),
    reviewDocuments: (incidentId) => db.query((queries) => readReviewDocuments(queries, incidentId)),
    keepReviewDocuments: (incidentId, documents) =>
      db.transaction((tx) => keepReviewDocuments(tx, incidentId, documents)),
  };
}
