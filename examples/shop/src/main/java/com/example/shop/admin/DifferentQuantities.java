package com.example.shop.admin;

import com.example.shop.product.PriceStep;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No two steps of a price list are of one quantity. The error is at the quantity that is there for the second time. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = DifferentQuantities.Validator.class)
@interface DifferentQuantities {

    String message() default "{price.twice}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Goes through the list. */
    class Validator implements ConstraintValidator<DifferentQuantities, List<@Nullable PriceStep>> {

        @Override
        public boolean isValid(@Nullable List<@Nullable PriceStep> steps, ConstraintValidatorContext context) {
            if (steps == null) {
                return true;
            }
            Set<Integer> seen = new HashSet<>();
            boolean valid = true;
            context.disableDefaultConstraintViolation();
            for (int index = 0; index < steps.size(); index++) {
                PriceStep step = steps.get(index);
                if (step != null && !seen.add(step.quantity())) {
                    valid = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("quantity")
                            .inIterable()
                            .atIndex(index)
                            .addConstraintViolation();
                }
            }
            return valid;
        }
    }
}
