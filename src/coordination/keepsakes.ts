import type { Database } from '../store/database.ts';
import { keepPost, readPost } from '../store/posts.ts';
import { keepReviewDocuments, readReviewDocuments } from '../store/review-documents.ts';
import type { Coordination } from './coordination.ts';

type Keepsakes = Pick<Coordination, 'post' | 'keepPost' | 'reviewDocuments' | 'keepReviewDocuments'>;

/** What destinations made for an incident and must find again. */
export function keepsakes(db: Database): Keepsakes {
  return {
    post: (incidentId, kind) => db.query((queries) => readPost(queries, incidentId, kind)),
    keepPost: (incidentId, kind, post) => db.transaction((tx) => keepPost(tx, incidentId, kind, post)),
    reviewDocuments: (incidentId) => db.query((queries) => readReviewDocuments(queries, incidentId)),
    keepReviewDocuments: (incidentId, documents) =>
      db.transaction((tx) => keepReviewDocuments(tx, incidentId, documents)),
  };
}
