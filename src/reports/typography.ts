export { amountIn, dayIn } from "../language/typography.ts";
