import { config } from 'zod';

// To be imported before everything else by the window's entry. The page's policy forbids making code from text: zod would try
// as each schema is made, and the browser would report every try.
config({ jitless: true });
