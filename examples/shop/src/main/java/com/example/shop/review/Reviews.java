package com.example.shop.review;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.CrudRepository;

/** The table {@code review}. */
interface Reviews extends CrudRepository<Review, Long> {

    Page<Review> findByProductId(long productId, Pageable page);
}
