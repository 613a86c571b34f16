import * as z from 'zod/mini';

// Without this zod probes for a compiler, which the page's policy forbids and reports.
z.config({ jitless: true });

export { z };
