package com.example.shop.product;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number of a product that exists. Only the server can say; a form asks it when the field is left. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = KnownProduct.Validator.class)
public @interface KnownProduct {

    String message() default "{product.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks into the table. */
    class Validator implements ConstraintValidator<KnownProduct, Long> {

        private final Products products;

        Validator(Products products) {
            this.products = products;
        }

        @Override
        public boolean isValid(Long productId, ConstraintValidatorContext context) {
            return products.existsById(productId);
        }
    }
}
